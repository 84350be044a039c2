/** Whether the long loops run (`npm run test:deep`), for tests that stand beside the code they test. */
export { deep } from '../env.ts';
