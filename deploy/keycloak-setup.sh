#!/bin/bash
# Run once by docker-compose.yml when Keycloak is there: makes the realm "indigos" with our features, and the clients
# through which members sign in to Nextcloud and to mail. What is there already stays as it is.
set -eu

: "${KEYCLOAK_BOOTSTRAP_PASSWORD:?}" "${NEXTCLOUD_HOST:?}" "${NEXTCLOUD_OIDC_SECRET:?}" "${MAIL_OIDC_SECRET:?}"

CONFIG=$(mktemp)
trap 'rm -f "$CONFIG"' EXIT

kcadm() {
    "${KCADM:-/opt/keycloak/bin/kcadm.sh}" "$@" --config "$CONFIG"
}

has_client() {
    [ "$(kcadm get clients -r indigos -q clientId="$1" --fields clientId --format csv --noquotes)" = "$1" ]
}

# An attribute of Keycloak's own profile: its name, its validations, who may change it, and what else.
attribute() {
    printf '{"name": "%s", "displayName": "${%s}", "validations": {%s},' "$1" "$1" "$2"
    printf '"permissions": {"view": ["admin", "user"], "edit": [%s]}%s}' "$3" "${4:-}"
}

# Keycloak's own, but for the address: it names the mailbox, and whoever could change theirs could open another's.
profile() {
    printf '{"attributes": ['
    attribute username '"length": {"min": 3, "max": 255}, "username-prohibited-characters": {}, "up-username-not-idn-homograph": {}' '"admin", "user"'
    printf ', '
    attribute email '"email": {}, "length": {"max": 255}' '"admin"'
    for name in firstName lastName; do
        printf ', '
        attribute "$name" '"length": {"max": 255}, "person-name-prohibited-characters": {}' '"admin", "user"' \
            ', "required": {"roles": ["user"]}'
    done
    printf ']}'
}

# The password goes by the environment, so that it shows in no list of processes.
KC_CLI_PASSWORD=$KEYCLOAK_BOOTSTRAP_PASSWORD kcadm config credentials \
    --server "${KEYCLOAK_URL:-http://keycloak:8080}" --realm master --user "${KEYCLOAK_BOOTSTRAP_USER:-bootstrap}"

if ! kcadm get realms/indigos --fields realm >/dev/null 2>&1; then
    PROFILE=$(profile)
    kcadm create realms -f - <<EOF
{
  "realm": "indigos",
  "enabled": true,
  "bruteForceProtected": true,
  "internationalizationEnabled": true,
  "supportedLocales": ["fr", "en"],
  "defaultLocale": "fr",
  "attributes": {"indigos.features": "*"},
  "components": {
    "org.keycloak.userprofile.UserProfileProvider": [
      {"providerId": "declarative-user-profile", "config": {"kc.user.profile.config": ["${PROFILE//\"/\\\"}"]}}
    ]
  }
}
EOF
fi

if ! has_client nextcloud; then
    kcadm create clients -r indigos -f - <<EOF
{
  "clientId": "nextcloud",
  "secret": "$NEXTCLOUD_OIDC_SECRET",
  "redirectUris": ["https://$NEXTCLOUD_HOST/*"],
  "attributes": {
    "indigos.service": "files",
    "backchannel.logout.url": "https://$NEXTCLOUD_HOST/index.php/apps/user_oidc/backchannel-logout/keycloak",
    "backchannel.logout.session.required": "true"
  },
  "protocolMappers": [
    {
      "name": "indigos standing",
      "protocol": "openid-connect",
      "protocolMapper": "indigos-standing-mapper",
      "config": {"id.token.claim": "true"}
    }
  ]
}
EOF
fi

# What Dovecot asks by, and members who type a password: see docs/services/dovecot.md.
if ! has_client dovecot; then
    kcadm create clients -r indigos -f - <<EOF
{
  "clientId": "dovecot",
  "secret": "$MAIL_OIDC_SECRET",
  "standardFlowEnabled": false,
  "directAccessGrantsEnabled": true,
  "attributes": {"indigos.service": "mail", "indigos.charter": "not_required"},
  "protocolMappers": [
    {
      "name": "for dovecot",
      "protocol": "openid-connect",
      "protocolMapper": "oidc-audience-mapper",
      "config": {"included.client.audience": "dovecot", "access.token.claim": "true", "introspection.token.claim": "true"}
    }
  ]
}
EOF
fi
