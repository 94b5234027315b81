#!/bin/bash
# Run once by docker-compose.yml when Keycloak is there: makes the realm "indigos" with our features, and the client
# through which members sign in to Nextcloud. What is there already stays as it is.
set -eu

: "${KEYCLOAK_BOOTSTRAP_PASSWORD:?}" "${NEXTCLOUD_HOST:?}" "${NEXTCLOUD_OIDC_SECRET:?}"

CONFIG=$(mktemp)
trap 'rm -f "$CONFIG"' EXIT

kcadm() {
    "${KCADM:-/opt/keycloak/bin/kcadm.sh}" "$@" --config "$CONFIG"
}

# The password goes by the environment, so that it shows in no list of processes.
KC_CLI_PASSWORD=$KEYCLOAK_BOOTSTRAP_PASSWORD kcadm config credentials \
    --server "${KEYCLOAK_URL:-http://keycloak:8080}" --realm master --user "${KEYCLOAK_BOOTSTRAP_USER:-bootstrap}"

if ! kcadm get realms/indigos --fields realm >/dev/null 2>&1; then
    kcadm create realms -f - <<EOF
{
  "realm": "indigos",
  "enabled": true,
  "bruteForceProtected": true,
  "internationalizationEnabled": true,
  "supportedLocales": ["fr", "en"],
  "defaultLocale": "fr",
  "attributes": {"indigos.features": "*"}
}
EOF
fi

if [ "$(kcadm get clients -r indigos -q clientId=nextcloud --fields clientId --format csv --noquotes)" != nextcloud ]; then
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
