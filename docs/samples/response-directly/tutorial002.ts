import { Fastidious, Response } from "fastidious";

const data = `<?xml version="1.0"?>
    <shampoo>
    <Header>
        Apply shampoo here.
    </Header>
    <Body>
        You'll have to use soap here.
    </Body>
    </shampoo>
    `;

export const app = new Fastidious();

app.get("/legacy/", () => new Response(data, { mediaType: "application/xml" }));
