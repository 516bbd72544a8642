import { APIRouter } from "fastidious";

/** Knows nothing of where it will stand and of who may call it. */
export const router = new APIRouter();

router.post("/restart", () => ({ message: "Admin getting schwifty" }));
