-- Settings of chats, and the arguments of their buttons.

create table chat (
    id integer primary key,
    -- null is the operator's default
    sentences integer,
    articles integer
) strict;

create table button_text (
    id integer primary key,
    key text not null unique,
    text text not null
) strict;
