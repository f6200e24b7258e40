import { simsAgree } from './sims.contract.ts';

simsAgree(6);
