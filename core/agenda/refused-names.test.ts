import { expect, it } from "vitest";
import { id } from "../message/address.ts";
import { aProfessional } from "../testing/clinic.ts";
import { professionalsRefused, unitsRefused } from "./refused-names.ts";

const all = ["Dra. Ana Ribeiro", "Dr. Bruno Lima", "Dra. Carla Mendes"].map((name) =>
  aProfessional(name, {}, []),
);

it.each([
  ["não quero a carla", ["Dra. Carla Mendes"]],
  ["com a ana não", ["Dra. Ana Ribeiro"]],
  ["pode ser qualquer uma menos a dra. carla", ["Dra. Carla Mendes"]],
  ["anyone but ana", ["Dra. Ana Ribeiro"]],
  ["not with dr ana, with carla", ["Dra. Ana Ribeiro"]],
  ["con Carla no", ["Dra. Carla Mendes"]],
  ["nem a ana nem a carla", ["Dra. Ana Ribeiro", "Dra. Carla Mendes"]],
  ["no con la dra carla", ["Dra. Carla Mendes"]],
  ["no dr bruno", []],
  ["marca no doutor bruno", []],
  ["pelo menos com a ana", []],
  ["anyone is fine but ana", ["Dra. Ana Ribeiro"]],
  ["tomorrow is bad but with ana it works", []],
  ["com a ana", []],
  ["não, com a ana", []],
  ["não pode ser com a ana?", []],
  ["a ana não atende sexta?", []],
])("who will not do is told by a no: %s", (said, names) => {
  expect(professionalsRefused(said, all).map(({ name }) => name)).toEqual(names);
});

it.each([
  ["não a Paulista", ["Paulista"]],
  ["qualquer uma menos Pinheiros", ["Pinheiros"]],
  ["not at pinheiros", ["Pinheiros"]],
  ["no en el centro", ["Centro"]],
  ["no centro", []],
  ["quero no centro", []],
  ["na paulista", []],
  ["não, na paulista", []],
  ["em pinheiros não pinheiros não que é contramão é na paulista", ["Pinheiros"]],
])("a place that will not do is told by a no: %s", (said, names) => {
  const units = ["Paulista", "Pinheiros", "Centro"].map((name) => ({
    id: id<"unit">(name),
    slug: name,
    name,
    address: "",
  }));
  expect(unitsRefused(said, units).map(({ name }) => name)).toEqual(names);
});
