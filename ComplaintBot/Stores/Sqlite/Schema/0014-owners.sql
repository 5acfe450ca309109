-- Who of us looks after a complaint, also while nobody talks with the customer.
alter table complaint add column owner text;
