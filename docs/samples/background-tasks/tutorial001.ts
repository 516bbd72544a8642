import { Fastidious } from "fastidious";

/** Stands for a log file. */
export const log: string[] = [];

async function writeNotification(email: string, message: string): Promise<void> {
  log.push(`notification for ${email}: ${message}`);
}

export const app = new Fastidious();

app.post("/send-notification/{email}", ({ path, backgroundTasks }) => {
  backgroundTasks.addTask(writeNotification, path.email, "some notification");
  return { message: "Notification sent in the background" };
});
