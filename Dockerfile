# Written without a Docker engine to try it on: build it once and start it before you rely on it.
FROM node:24-bookworm-slim AS build
WORKDIR /laurel
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
COPY apps/server/package.json apps/server/
COPY apps/web/package.json apps/web/
COPY packages/api/package.json packages/api/
COPY packages/core/package.json packages/core/
COPY packages/db/package.json packages/db/
COPY packages/formats/package.json packages/formats/
COPY packages/reward-model/package.json packages/reward-model/
COPY packages/statistics/package.json packages/statistics/
COPY e2e/package.json e2e/
COPY bench/package.json bench/
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build --workspace=@laurel/web && npm run build --workspace=@laurel/server && rm -rf apps/web/.next/cache
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
WORKDIR /laurel
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# Sources are bundled into apps/server/dist; npm's links to the workspaces end at folders that needn't be here.
COPY --from=build /laurel/package.json ./
COPY --from=build /laurel/node_modules ./node_modules
COPY --from=build /laurel/apps/web ./apps/web
COPY --from=build /laurel/apps/server/package.json ./apps/server/package.json
COPY --from=build /laurel/apps/server/dist ./apps/server/dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--enable-source-maps", "apps/server/dist/server.js"]
