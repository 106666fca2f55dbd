import { hashText } from '../text/hashText';
import packed from './areaWeights.json';
import { areas } from './areas';

/** Raised when the way of finding an area changes. */
const method = 2;

/** Tells whether an area that was found earlier would be found again. */
export const areasVersion = hashText(JSON.stringify([method, areas, packed]));
