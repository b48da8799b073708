-- HMAC key of a sealed session's digest: without a key, few answers could be guessed from the digest.
create table digest_key (
  session_id integer primary key references session (id),
  key blob not null check (length(key) = 32)
) strict;

-- Digests made without a key; the next start verifies and replaces them.
update session set digest = 'sha256:' || digest where digest is not null;
