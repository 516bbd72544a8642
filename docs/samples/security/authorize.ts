import { Fastidious, OAuth2AuthorizationCodeBearer } from "fastidious";

const oauth2 = new OAuth2AuthorizationCodeBearer({
  authorizationUrl: "https://login.example.com/authorize",
  tokenUrl: "https://login.example.com/token",
  scopes: { orders: "Read your orders." },
});

export const app = new Fastidious({
  swaggerUiInitOauth: { clientId: "shop-docs", usePkceWithAuthorizationCodeGrant: true },
});

app.get("/orders", { dependencies: { token: oauth2 } }, ({ token }) => ({ token }));
