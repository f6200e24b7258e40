import type { Picture } from '../charts/picture.ts';

/** Pictures under the question that they answer. */
export interface PictureGroup {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly pictures: readonly { readonly picture: Picture; readonly isHalfWidth?: boolean }[];
}
