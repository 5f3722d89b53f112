/** How much values grow in a unit of time, by least squares; 0 for fewer than two. */
export function slope(points: readonly (readonly [time: number, value: number])[]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [meanTime, meanValue] = [mean(0), mean(1)];
  let [together, alone] = [0, 0];
  for (const [time, value] of points) {
    together += (time - meanTime) * (value - meanValue);
    alone += (time - meanTime) ** 2;
  }
  return alone === 0 ? 0 : together / alone;
}
