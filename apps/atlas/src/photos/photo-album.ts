import { dependency } from "fastidious";
import type { CountryRecord } from "../world/country-record.ts";
import type { PhotoKind } from "./photo-kind.ts";

/** A picture of a country. */
export interface Photo {
  readonly country: CountryRecord;
  readonly caption: string;
  readonly kind: PhotoKind;
  readonly bytes: Uint8Array;
}

/** Keeps the latest photos in memory; beyond `limit` the oldest is forgotten, so that clients cannot fill the memory. */
export class PhotoAlbum {
  private readonly photos = new Map<number, Photo>();
  private readonly limit: number;
  private lastId = 0;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Numbers a photo and keeps it. */
  add(photo: Photo): number {
    this.lastId += 1;
    this.photos.set(this.lastId, photo);
    this.photos.delete(this.lastId - this.limit);
    return this.lastId;
  }

  /** Finds a photo by its number. */
  find(id: number): Photo | undefined {
    return this.photos.get(id);
  }

  /** All photos with their numbers, the latest first. */
  latest(): readonly (readonly [number, Photo])[] {
    return [...this.photos].toReversed();
  }
}

const album = new PhotoAlbum(24);

/** The album that routes show. Tests put another in its place. */
export const photoAlbum = dependency(() => album);
