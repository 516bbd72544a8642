const earthRadius = 6371;

/** Latitude and longitude, in degrees. */
type Place = readonly [latitude: number, longitude: number];

/**
 * Measures the shortest way over the globe, in kilometres.
 *
 * @see https://en.wikipedia.org/wiki/Haversine_formula
 */
export function measureDistance(
  [fromLatitude, fromLongitude]: Place,
  [toLatitude, toLongitude]: Place,
): number {
  const chord =
    haversine(toLatitude - fromLatitude) +
    Math.cos(toRadians(fromLatitude)) *
      Math.cos(toRadians(toLatitude)) *
      haversine(toLongitude - fromLongitude);
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

function haversine(degrees: number): number {
  return Math.sin(toRadians(degrees) / 2) ** 2;
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
