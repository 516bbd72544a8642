import {
  APIKeyHeader,
  APIRouter,
  dependency,
  Fastidious,
  HTTPException,
  isEqualSecret,
} from "fastidious";

const keys = [
  { client: "warehouse", secret: "b4Yq0xk2vH" },
  { client: "shop window", secret: "Zt7wPe93mA" },
];

const keyHeader = new APIKeyHeader({ name: "x-api-key", description: "Ask the **stock team**." });

const client = dependency({ dependencies: { key: keyHeader } }, ({ key }) => {
  const known = keys.find(({ secret }) => isEqualSecret(key, secret));
  if (known === undefined) throw new HTTPException(403, { detail: "This key opens nothing" });
  return known.client;
});

const stock = new APIRouter({ prefix: "/stock", dependencies: { asking: client } });
stock.get("/tea", ({ asking }) => ({ boxes: 12, asking }));

export const app = new Fastidious();
app.includeRouter(stock);
