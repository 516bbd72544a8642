import { Fastidious, OAuth2PasswordBearer } from "fastidious";

const oauth2 = new OAuth2PasswordBearer({ tokenUrl: "token" });

export const app = new Fastidious();

app.get("/items/", { dependencies: { token: oauth2 } }, ({ token }) => ({ token }));
