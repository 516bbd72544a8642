import { FileIntake } from "./files/file-intake.ts";
import type { FormFiles } from "./files/form-files.ts";
import { GrowingBytes } from "./files/growing-bytes.ts";
import { ReceivedFile } from "./files/received-file.ts";
import type { SpoolListener } from "./files/spool-writer.ts";
import type { FormEntry } from "./form-entry.ts";
import { beyond, type FormFault, malformed } from "./form-fault.ts";
import type { FormLimits } from "./form-limits.ts";
import type { PartSink } from "./multipart/multipart-parser.ts";
import type { PartHead } from "./multipart/read-part-head.ts";

/** The part that is being collected. */
type Part =
  | { readonly head: PartHead; readonly text: GrowingBytes }
  | { readonly head: PartHead; readonly file: FileIntake };

/** Makes the parts of a form its entries: counts them, collects fields, hands files on. */
export class FormCollector implements PartSink {
  readonly entries: FormEntry[] = [];
  private readonly limits: FormLimits;
  private readonly files: FormFiles;
  private readonly listener: SpoolListener;
  private readonly intakes: FileIntake[] = [];
  private part: Part | undefined = undefined;
  private fields = 0;

  constructor(limits: FormLimits, files: FormFiles, listener: SpoolListener) {
    this.limits = limits;
    this.files = files;
    this.listener = listener;
  }

  /** Whether files come faster than they are put away. */
  get isBehind(): boolean {
    return this.intakes.some((intake) => intake.isBehind);
  }

  /** Whether all files are where they stay. */
  get isSettled(): boolean {
    return this.intakes.every((intake) => intake.isSettled);
  }

  begin(head: PartHead): FormFault | undefined {
    const { limits, intakes } = this;
    if (this.fields + intakes.length === limits.parts) return beyond("parts", limits);
    if (head.filename === undefined) return this.beginField(head);
    if (intakes.length === limits.files) return beyond("files", limits);
    const file = new FileIntake(this.files, this.listener);
    intakes.push(file);
    this.part = { head, file };
    return undefined;
  }

  add(bytes: Uint8Array): FormFault | undefined {
    const { part, limits } = this;
    if (part === undefined) return undefined;
    if ("file" in part) {
      if (part.file.size + bytes.length > limits.fileBytes) return beyond("fileBytes", limits);
      part.file.add(bytes);
      return undefined;
    }
    if (part.text.length + bytes.length > limits.fieldBytes) return beyond("fieldBytes", limits);
    part.text.add(bytes);
    return undefined;
  }

  end(): FormFault | undefined {
    const { part } = this;
    this.part = undefined;
    if (part === undefined) return undefined;
    if ("text" in part) return this.keepField(part.head, part.text.view());
    part.file.end();
    this.keep(part.head, new ReceivedFile(part.head, part.file));
    return undefined;
  }

  /** Frees all files. */
  discard(): void {
    this.part = undefined;
    for (const intake of this.intakes) intake.close();
  }

  private beginField(head: PartHead): FormFault | undefined {
    if (this.fields === this.limits.fields) return beyond("fields", this.limits);
    this.fields += 1;
    this.part = { head, text: new GrowingBytes() };
    return undefined;
  }

  private keepField(head: PartHead, bytes: Uint8Array): FormFault | undefined {
    try {
      this.keep(head, new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
      return undefined;
    } catch {
      return malformed("A field of the form is not valid UTF-8.");
    }
  }

  private keep({ name, contentType }: PartHead, value: FormEntry["value"]): void {
    this.entries.push({ name, value, contentType });
  }
}
