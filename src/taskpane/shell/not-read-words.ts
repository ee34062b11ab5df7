export const NOT_READ = "Not read";
