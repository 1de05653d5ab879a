# The App alone. It runs no code of any pull request, so it needs neither git nor Python: Node and these files are all.
# The tag is the Node that the tests run on. To pin the image itself, put its digest behind it: node:24.21.0-bookworm-slim@sha256:…
FROM node:24.21.0-bookworm-slim

WORKDIR /opt/steward
COPY package.json app.yml ./
COPY dist/app dist/app
COPY dist/chunks dist/chunks
COPY examples/workflows/app.yml examples/workflows/app.yml

# The store: the one place that is written to.
RUN install --directory --owner=1000 --group=1000 --mode=0700 /var/lib/steward
VOLUME /var/lib/steward

ENV NODE_ENV=production DATA_DIR=/var/lib/steward
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/app/index.js"]
