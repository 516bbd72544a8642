import { Fastidious, HTMLResponse } from "fastidious";

const page = `
    <html>
        <head>
            <title>Some HTML in here</title>
        </head>
        <body>
            <h1>Look ma! HTML!</h1>
        </body>
    </html>
    `;

export const app = new Fastidious();

app.get("/items/", { responseClass: HTMLResponse }, () => page);
