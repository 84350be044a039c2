/** Whether the long loops run (`npm run test:deep`), and how long, for tests that stand beside the code they test. */
export { deep, rounds } from '../env.ts';
