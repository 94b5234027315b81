#!/bin/bash
# Run by docker-mailserver before Dovecot starts: has Dovecot ask Keycloak at each sign-in whether the member may read or
# send mail, and lets Keycloak cut the connections of members who are refused mail. See docs/services/dovecot.md and
# docs/services/postfix.md for the why of each line; here a member is known by the mail address, which names the mailbox.
set -eu

: "${DOVEADM_API_KEY:?}" "${KEYCLOAK_HOST:?}" "${MAIL_OIDC_SECRET:?}"

DOVECOT=${DOVECOT:-/etc/dovecot}
REALM=${KEYCLOAK_REALM_URL:-https://$KEYCLOAK_HOST/realms/indigos}
umask 077

# How Dovecot asks, once a member brings a token.
by_token() {
    cat <<EOF
introspection_mode = post
introspection_url = $REALM/protocol/openid-connect/token/introspect
tls_ca_cert_file = /etc/ssl/certs/ca-certificates.crt
client_id = dovecot
client_secret = $MAIL_OIDC_SECRET
username_attribute = email
active_attribute = active
active_value = true
pass_attrs = $1 reason=%{oauth2:indigos_notice}
EOF
}

# The same, where a member types a password: Dovecot gets itself a token.
by_password() {
    cat <<EOF
use_grant_password = yes
grant_url = $REALM/protocol/openid-connect/token
EOF
    by_token "$1"
}

READS='passdb_import=%{if;%{oauth2:indigos_mail};eq;allow;;%{if;%{oauth2:indigos_mail};eq;deny;nologin;fail}}'
SENDS='indigos_may_send=%{oauth2:indigos_mail_send}'
by_token "$READS" >"$DOVECOT/indigos-mail-token.conf.ext"
by_password "$READS" >"$DOVECOT/indigos-mail-password.conf.ext"
by_token "$SENDS" >"$DOVECOT/indigos-mail_send-token.conf.ext"
by_password "$SENDS" >"$DOVECOT/indigos-mail_send-password.conf.ext"

# The passwords of the mailboxes themselves, of which Keycloak knows nothing, open none any more.
sed -i '/^passdb {/,/^}/d' "$DOVECOT/conf.d/auth-passwdfile.inc"

# The port of doveadm is reached from the other containers only; docker-compose.yml publishes it nowhere.
cat >"$DOVECOT/conf.d/99-indigos.conf" <<EOF
auth_mechanisms = plain login xoauth2 oauthbearer

# What no protocol below speaks for is refused. Dovecot wants one passdb outside of them.
passdb {
  driver = static
  args = nopassword=y
  skip = authenticated
  result_success = continue-fail
}

protocol imap {
  passdb {
    driver = oauth2
    mechanisms = xoauth2 oauthbearer
    args = $DOVECOT/indigos-mail-token.conf.ext
  }
  passdb {
    driver = oauth2
    mechanisms = plain login
    args = $DOVECOT/indigos-mail-password.conf.ext
  }
}

# Postfix asks by this name.
protocol smtp {
  passdb {
    driver = oauth2
    mechanisms = xoauth2 oauthbearer
    args = $DOVECOT/indigos-mail_send-token.conf.ext
    result_success = continue-ok
  }
  passdb {
    driver = oauth2
    mechanisms = plain login
    args = $DOVECOT/indigos-mail_send-password.conf.ext
    result_success = continue-ok
  }
  passdb {
    driver = static
    skip = unauthenticated
    args = nopassword=y passdb_import=%{if;%{passdb:indigos_may_send};eq;allow;;fail}
    result_failure = return-fail
  }
}

doveadm_api_key = $DOVEADM_API_KEY
service doveadm {
  inet_listener http {
    port = ${DOVEADM_PORT:-8103}
  }
}
EOF

# Tokens are longer than the 2,048 characters of a line.
postconf -e line_length_limit=12288
