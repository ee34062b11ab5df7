/**
 * jsdom as it is, but for one thing: to tell how an element looks, and so whether it can be seen, it holds each of more than a
 * thousand selectors against it, and does so again for all after every change. Nearly all of them are out of the question at a
 * first look, which is taken here; what that leaves open jsdom answers as always.
 */
const selectors = require("jsdom/lib/jsdom/living/helpers/selectors.js");
const { lookAt } = require("./first-look.cjs");

const { matchesDontThrow } = selectors;
if (typeof matchesDontThrow !== "function") throw new Error("This jsdom matches selectors elsewhere.");
selectors.matchesDontThrow = (element, selector) => lookAt(element, selector) ?? matchesDontThrow(element, selector);

module.exports = require("jest-environment-jsdom");
