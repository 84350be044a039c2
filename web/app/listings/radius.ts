/** How far around a cell people look: the bounds of what an address may say, what is offered, and what is meant until somebody chooses. */
export const RADIUS_KM = { min: 1, default: 5, max: 50, choices: [2, 5, 10, 20, 50] } as const;
