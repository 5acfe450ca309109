-- By what somebody who must act tells one complaint from another.
alter table complaint add column topic text;    -- the gravest sensitive topic that calls a person
alter table complaint add column matter text;   -- what was told first, in the customer's words
