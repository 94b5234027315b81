#!/bin/sh
# Run by the image of Nextcloud before each start: makes Keycloak its only door, and gives Keycloak an account that may
# disable members. May be repeated. See docs/services/nextcloud.md for the why of each line.
set -eu

: "${KEYCLOAK_HOST:?}" "${NEXTCLOUD_OIDC_SECRET:?}" "${NEXTCLOUD_LOCKSMITH_PASSWORD:?}"

occ() {
    php /var/www/html/occ --no-interaction "$@"
}

occ app:install user_oidc || occ app:enable user_oidc

occ user_oidc:provider keycloak \
    --clientid=nextcloud \
    --clientsecret="$NEXTCLOUD_OIDC_SECRET" \
    --discoveryuri="https://$KEYCLOAK_HOST/realms/indigos/.well-known/openid-configuration" \
    --scope="openid email profile" \
    --unique-uid=1 \
    --check-bearer=0 \
    --mapping-groups=indigos_status \
    --group-whitelist-regex='/^(active|restricted)$/' \
    --group-restrict-login-to-whitelist=1

occ config:app:set files_sharing hide_disabled_user_shares --value=yes

if ! occ user:info keycloak >/dev/null 2>&1; then
    occ group:add keycloak || true
    OC_PASS="$NEXTCLOUD_LOCKSMITH_PASSWORD" occ user:add --password-from-env --group=keycloak keycloak
fi
occ admin-delegation:add 'OCA\Settings\Settings\Admin\Users' keycloak
