-- All complaints of whoever gave the same phone.
create index complaint_phone on complaint (phone) where phone is not null;
create index complaint_registered on complaint (registered_at);
