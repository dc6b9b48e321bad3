#!/bin/sh
# Makes what docker-compose.yml reads from deploy/secrets, once. Keep the folder: without secret-key
# what the database has sealed cannot be opened again.
set -eu
cd "$(dirname "$0")"

if [ -e secrets ]; then
  echo "deploy/secrets is there already. Nothing was changed." >&2
  exit 1
fi

# The folder is closed to others on this machine. The files are open, since the users in the
# containers that are given one are not its owner.
draft=$(mktemp -d secrets.XXXXXX)
trap 'rm -rf "$draft"' EXIT
umask 022

keep() { printf '%s\n' "$2" >"$draft/$1"; }

postgres=$(openssl rand -hex 32)
redis=$(openssl rand -hex 32)
keep postgres-password "$postgres"
keep database-url "postgresql://prosa:$postgres@postgres:5432/prosa"
keep redis.conf "requirepass $redis"
keep redis-url "redis://:$redis@redis:6379"
keep secret-key "$(openssl rand -base64 32)"

mv "$draft" secrets
echo "The secrets are in deploy/secrets. Next: docker compose up --detach"
