import { expect, it, vi } from "vitest";
import { BackgroundTask } from "./background-task.ts";
import { BackgroundTasks } from "./background-tasks.ts";

it("runs all tasks before it tells of the first that failed", async () => {
  const tasks = new BackgroundTasks();
  const last = vi.fn<() => void>();
  tasks.addTask(() => Promise.reject(new Error("first")));
  tasks.addTask(() => Promise.reject(new Error("second")));
  tasks.addTask(last);

  await expect(tasks.run()).rejects.toThrow("first");

  expect(last).toHaveBeenCalledOnce();
});

it("runs tasks that tasks add", async () => {
  const tasks = new BackgroundTasks();
  const added = vi.fn<() => void>();
  tasks.addTask(() => tasks.addTask(added));

  await tasks.run();

  expect(added).toHaveBeenCalledOnce();
  expect(tasks.size).toBe(0);
});

it("keeps the arguments of a task", async () => {
  const work = vi.fn<(to: string, times: number) => void>();

  await new BackgroundTask(work, "ann", 2).run();

  expect(work).toHaveBeenCalledExactlyOnceWith("ann", 2);
});
