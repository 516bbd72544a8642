import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/files/{file_path:path}", ({ path }) => ({ file_path: path.file_path }));
