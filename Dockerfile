# The server with its store, seeded from the files of this folder: docker build -t liqa .
ARG NODE=26

FROM node:${NODE}-bookworm-slim AS build
WORKDIR /liqa
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY seed seed
COPY web web
RUN npm run build
RUN node dist/seed/seed.js
RUN npm prune --omit=dev

FROM node:${NODE}-bookworm-slim
WORKDIR /liqa
ENV NODE_ENV=production
COPY --from=build /liqa/package.json package.json
COPY --from=build /liqa/node_modules node_modules
COPY --from=build /liqa/dist dist
COPY --from=build /liqa/var var
# For seeding a database in DATABASE_URL: node dist/seed/seed.js
COPY --from=build /liqa/seed/data seed/data
# The files belong to root, and this user may read them: nothing is written while the server runs.
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 4000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=8", "dist/src/main.js"]
