/** More problems of one document than this help nobody, and a hostile one could have millions. */
export const MAX_PROBLEMS = 10;
