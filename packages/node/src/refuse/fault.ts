/** Why a request never reaches the application. */
export interface Fault {
  readonly statusCode: number;
  readonly detail: string;
}
