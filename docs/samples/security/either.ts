import { APIKeyHeader, APIKeyQuery, eitherSecurity, Fastidious, HTTPBearer } from "fastidious";

const token = new HTTPBearer();
const key = new APIKeyHeader({ name: "x-api-key" });
const visitor = new APIKeyQuery({ name: "visitor", autoError: false });

export const app = new Fastidious();

// One of them is enough: by says which one was sent.
app.get("/either", { dependencies: { sent: eitherSecurity({ token, key }) } }, ({ sent }) =>
  sent.by === "token" ? { token: sent.value.credentials } : { key: sent.value },
);

// Both are needed.
app.get("/both", { dependencies: { sent: token, secret: key } }, ({ sent, secret }) => ({
  token: sent.credentials,
  key: secret,
}));

// Nobody is turned away.
app.get("/open", { dependencies: { name: visitor } }, ({ name }) => `Hello ${name ?? "stranger"}`);
