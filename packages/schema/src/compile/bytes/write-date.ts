import { Doubt } from "../doubt.ts";
import { isPlainDate } from "./is-plain-date.ts";
import { scratch } from "./memory/scratch.ts";

const msOfDay = 86_400_000;

/**
 * Writes a valid date as JSON.stringify does, three times as fast as `toISOString`. There must be room for 26 bytes.
 *
 * @throws {Doubt} For a date that writes itself in another way, and for years that have not four digits.
 */
export function writeDate(date: Date, at: number): number {
  if (!isPlainDate(date)) throw new Doubt();
  const time = date.getTime();
  const day = Math.floor(time / msOfDay);
  const { bytes } = scratch;
  bytes[at] = 0x22;
  writeDay(day, at + 1);
  writeTime(time - day * msOfDay, at + 11);
  bytes[at + 25] = 0x22;
  return at + 26;
}

/** The days of a calendar that begins in March: a leap day is then the last of its year. */
const daysTo1970 = 719_468;
const daysOf400Years = 146_097;

function writeDay(day: number, at: number): void {
  const shifted = day + daysTo1970;
  const era = Math.floor(shifted / daysOf400Years);
  const dayOfEra = shifted - era * daysOf400Years;
  const yearOfEra = yearIn400(dayOfEra);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 0 || year > 9999) throw new Doubt();
  const { bytes } = scratch;
  const century = (year / 100) | 0;
  writeTwo(century, at);
  writeTwo(year - century * 100, at + 2);
  bytes[at + 4] = 0x2d;
  writeTwo(month, at + 5);
  bytes[at + 7] = 0x2d;
  writeTwo(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1, at + 8);
}

/** Of four centuries' days: which year a day is in. */
function yearIn400(day: number): number {
  const leapDays = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096);
  return Math.floor((day - leapDays) / 365);
}

function writeTime(ms: number, at: number): void {
  const { bytes } = scratch;
  const seconds = (ms / 1000) | 0;
  const minutes = (seconds / 60) | 0;
  const hours = (minutes / 60) | 0;
  bytes[at] = 0x54;
  writeTwo(hours, at + 1);
  bytes[at + 3] = 0x3a;
  writeTwo(minutes - hours * 60, at + 4);
  bytes[at + 6] = 0x3a;
  writeTwo(seconds - minutes * 60, at + 7);
  bytes[at + 9] = 0x2e;
  const rest = ms - seconds * 1000;
  const hundreds = (rest / 100) | 0;
  bytes[at + 10] = 0x30 + hundreds;
  writeTwo(rest - hundreds * 100, at + 11);
  bytes[at + 13] = 0x5a;
}

function writeTwo(value: number, at: number): void {
  const { bytes } = scratch;
  const tens = (value / 10) | 0;
  bytes[at] = 0x30 + tens;
  bytes[at + 1] = 0x30 + value - tens * 10;
}
