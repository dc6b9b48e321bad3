import { wordSet } from "./word-set.ts";

/** The most usual family names of where we are used, as tokens are spelled. */
export const surnames = wordSet(
  "silva santos souza sousa oliveira lima costa pereira rodrigues almeida ferreira gomes ribeiro carvalho barbosa rocha dias moreira nunes mendes alves araujo barros cardoso castro correia correa fernandes freitas lopes machado marques martins melo monteiro moraes morais moura nascimento nogueira pinto ramos reis soares teixeira vieira garcia lopez martinez perez gonzalez fernandez hernandez ramirez rodriguez sanchez diaz gomez torres rivera morales ortiz gutierrez rojas vargas herrera lee smith johnson williams brown jones miller davis wilson taylor anderson thomas moore clark lewis walker hall",
);
