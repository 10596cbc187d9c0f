# The server in an image of its own. PostgreSQL is another container, see docker-compose.yml.

FROM node:22-bookworm-slim AS web
WORKDIR /src/web
COPY web/package.json web/package-lock.json web/.npmrc ./
RUN npm ci --no-audit --no-fund
COPY web ./
RUN npm run build

FROM rust:1.95-slim-bookworm AS server
WORKDIR /src
COPY Cargo.toml Cargo.lock build.rs ./
COPY src src
COPY migrations migrations
COPY data data
COPY schema.graphql ./
COPY --from=web /src/web/dist web/dist
RUN WEB_REQUIRED=1 cargo build --locked --profile dist

FROM debian:bookworm-slim
RUN useradd --system --no-create-home chancery
COPY --from=server /src/target/dist/chancery /usr/local/bin/chancery
USER chancery
EXPOSE 8000
ENTRYPOINT ["chancery"]
CMD ["serve", "--listen", "0.0.0.0:8000"]
