import { expect, it } from "vitest";
import { aProfessional } from "../testing/clinic.ts";
import { professionalsRefused } from "./refused-names.ts";

const all = ["Dra. Ana Ribeiro", "Dra. Carla Mendes"].map((name) => aProfessional(name, {}, []));

it.each([
  ["não quero a carla", ["Dra. Carla Mendes"]],
  ["com a ana não", ["Dra. Ana Ribeiro"]],
  ["pode ser qualquer uma menos a dra. carla", ["Dra. Carla Mendes"]],
  ["anyone but ana", ["Dra. Ana Ribeiro"]],
  ["not with dr ana, with carla", ["Dra. Ana Ribeiro"]],
  ["con Carla no", ["Dra. Carla Mendes"]],
  ["nem a ana nem a carla", ["Dra. Ana Ribeiro", "Dra. Carla Mendes"]],
  ["com a ana", []],
  ["não, com a ana", []],
  ["não pode ser com a ana?", []],
  ["a ana não atende sexta?", []],
])("who will not do is told by a no: %s", (said, names) => {
  expect(professionalsRefused(said, all).map(({ name }) => name)).toEqual(names);
});
