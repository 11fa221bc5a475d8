# The bot as a container: no root, nothing written outside /data, no packages of the developer's.
# Pinned to what package-lock.json's own Node is; pin the digest too where your registry mirrors the image.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
    # No file of env/ is in the image: settings come from the environment alone.
    BOT_ENV=production \
    # Without an app id this address is refused, so that a bot that nobody is authenticated to is never reachable.
    HOST=0.0.0.0 \
    PORT=3978 \
    DATABASE_URL=sqlite:/data/namndboten.sqlite
WORKDIR /app
# Owned by root and read by the bot: what runs cannot change itself.
COPY --from=packages /app/node_modules ./node_modules
COPY . .
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it gets the signal to stop, and ends what it has begun.
CMD ["node", "--import", "./src/require-node-24.mjs", "src/main.ts"]
