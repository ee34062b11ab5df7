import comments from "@eslint-community/eslint-plugin-eslint-comments/configs";
import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig } from "eslint/config";
import globals from "globals";
import tseslint from "typescript-eslint";

const typescript = ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}", "bench/**/*.ts"];

const noDefaultExport = {
  selector: ":matches(ExportDefaultDeclaration, ExportSpecifier[exported.name='default'])",
  message: "Export by name: a default export is called something else in every file that imports it.",
};

const documented = [
  "FunctionDeclaration",
  "ClassDeclaration",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "VariableDeclaration > VariableDeclarator > ArrowFunctionExpression",
];

export default defineConfig(
  { ignores: ["dist/", "out/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  comments.recommended,
  {
    rules: {
      eqeqeq: "error",
      // A rule may be set aside where there is a reason, and then the reason is written down.
      "@eslint-community/eslint-comments/require-description": ["error", { ignore: ["eslint-enable"] }],
    },
  },

  { files: ["**/*.mjs"], languageOptions: { globals: globals.nodeBuiltin } },
  { files: ["**/*.{js,cjs}"], languageOptions: { sourceType: "commonjs", globals: globals.node } },

  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],

      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      // An empty text is often to be replaced as a missing one is, which `??` does not do.
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      // It proposes the `!` that no-non-null-assertion forbids.
      "@typescript-eslint/non-nullable-type-assertion-style": "off",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/prefer-regexp-exec": "off",
    },
  },

  {
    files: ["src/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-syntax": ["error", noDefaultExport],
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    ignores: ["test/property.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "fast-check", message: "Import fc from test/property: it is seeded." },
      ],
    },
  },
  {
    // What they find goes back to the caller; only an entry knows whether there is a console to write to.
    files: ["src/{core,app,hosts}/**/*.{ts,tsx}"],
    rules: { "no-console": "error" },
  },
  {
    files: ["src/core/**/*.ts"],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: "typescript" } },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          enableFixer: false,
          require: { ArrowFunctionExpression: true, ClassDeclaration: true, FunctionDeclaration: true },
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"],
        },
      ],
      "jsdoc/require-description": ["error", { contexts: documented }],
      "jsdoc/check-param-names": ["error", { disableMissingParamChecks: true }],
      "jsdoc/check-tag-names": "error",
      "jsdoc/no-types": "error",
    },
  },
);
