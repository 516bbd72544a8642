import { Fastidious, JSONResponse } from "fastidious";

class UnicornException extends Error {
  override readonly name: string = "UnicornException";
  readonly unicorn: string;

  constructor(unicorn: string) {
    super(`${unicorn} did something`);
    this.unicorn = unicorn;
  }
}

export const app = new Fastidious();

app.exceptionHandler(
  UnicornException,
  (_request, error) =>
    new JSONResponse(
      { message: `Oops! ${error.unicorn} did something. There goes a rainbow...` },
      { statusCode: 418 },
    ),
);

app.get("/unicorns/{name}", ({ path }) => {
  if (path.name === "yolo") throw new UnicornException(path.name);
  return { unicorn_name: path.name };
});
