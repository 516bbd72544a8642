import { APIRouter, Fastidious, JSONResponse } from "fastidious";

class PaymentRefused extends Error {}
class CardExpired extends PaymentRefused {}

export const app = new Fastidious();
const payments = new APIRouter({ prefix: "/payments" });

// For the routes within, and for those of routers within.
payments.exceptionHandler(
  PaymentRefused,
  (_request, error) => new JSONResponse({ refused: error.message }, { statusCode: 402 }),
);

// For all others, and for what no handler further in takes.
app.exceptionHandler(Error, () => new JSONResponse({ detail: "Try later." }, { statusCode: 503 }));

payments.post("/", () => {
  throw new CardExpired("the card has expired");
});
app.post("/donations", () => {
  throw new CardExpired("the card has expired");
});

app.includeRouter(payments);
