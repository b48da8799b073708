-- HMAC key of a sealed session's digest: without a key, few answers could be guessed from the digest.
create table digest_key (
  session_id bigint primary key references session (id),
  key bytea not null check (octet_length(key) = 32)
);

-- Digests made without a key; the next start verifies and replaces them.
update session set digest = 'sha256:' || digest where digest is not null;
