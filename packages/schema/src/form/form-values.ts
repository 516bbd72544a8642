/** What a form brought for each name, in order: texts, and files, which are handed through as they are. */
export interface FormValues {
  readonly [wireName: string]: readonly unknown[] | undefined;
}
