import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { isPublic, publicLookup } from "./public.ts";

describe("an address on the internet", () => {
  it.each(["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8"])(
    "may be %s",
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each(
    `127.0.0.1 127.1.2.3 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0
     255.255.255.255 224.0.0.1 192.0.2.1 198.18.0.1 240.0.0.1 ::1 :: ::127.0.0.1 ::ffff:127.0.0.1
     ::ffff:169.254.169.254 64:ff9b::7f00:1 64:ff9b:1::a00:1 fe80::1 fc00::1 fd12:3456::1 fec0::1
     ff02::1 2001:db8::1 2002:7f00:1:: 2001:0:7f00:1::1 localhost 1 2130706433x`.split(/\s+/u),
  )("is never %s", (address) => expect(isPublic(address)).toBe(false));
});

describe("the look-up of a connection", () => {
  const open = (...answers: string[][]) => {
    const asked: string[] = [];
    const lookup = publicLookup(async (host) => {
      asked.push(host);
      const found = answers.shift() ?? [];
      return found.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    });
    return { asked, look: promisify(lookup), all: { all: true } };
  };

  it("goes to what it was told first, whatever the name says a moment later", async () => {
    const { look, all, asked } = open(["8.8.8.8", "2606:2800:220:1::1"], ["127.0.0.1"]);
    expect(await look("a.example", all)).toEqual([
      { address: "8.8.8.8", family: 4 },
      { address: "2606:2800:220:1::1", family: 6 },
    ]);
    expect(asked).toEqual(["a.example"]);
    await expect(look("a.example", all)).rejects.toThrow("does not lie on the internet");
  });

  it("gives one address to who asks for one", async () => {
    const { look } = open(["8.8.8.8", "8.8.4.4"]);
    expect(await look("a.example", {})).toBe("8.8.8.8");
  });

  it("believes no name of which a single answer is private, and none without any", async () => {
    const { look, all } = open(["8.8.8.8", "10.0.0.1"], []);
    await expect(look("a.example", all)).rejects.toThrow("does not lie on the internet");
    await expect(look("a.example", all)).rejects.toThrow("does not lie on the internet");
  });
});
