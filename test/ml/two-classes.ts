/** Eight points in the plane, of two classes. */
export const twoClasses = {
  features: [
    [0, 2],
    [1, 1],
    [2, 3],
    [3, 0],
    [4, 2],
    [5, 1],
    [6, 3],
    [1.5, 0],
  ],
  label: [0, 0, 1, 0, 1, 1, 1, 1],
};
