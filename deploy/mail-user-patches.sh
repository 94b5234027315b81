#!/bin/bash
# Run by docker-mailserver before Dovecot starts: lets Keycloak cut the connections of members who are refused mail.
# The port is reached from the other containers only; docker-compose.yml publishes it nowhere.
set -eu

: "${DOVEADM_API_KEY:?}"

cat >"${DOVECOT_CONF_D:-/etc/dovecot/conf.d}/99-indigos.conf" <<EOF
doveadm_api_key = $DOVEADM_API_KEY
service doveadm {
  inet_listener http {
    port = 8103
  }
}
EOF
