/**
 * What `npm run sideload` does and says, with the machine it does it to handed in: so that it can be tried without one.
 *
 * @typedef {object} Registration Tells Excel where the manifest is. Microsoft documents one way for each system.
 * @property {"registry" | "folder"} by
 * @property {string} at The registry key, or the folder.
 * @property {string} name The registry value's name, or the file's.
 *
 * @typedef {object} Machine
 * @property {(text: string) => void} say
 * @property {(question: string) => Promise<boolean>} agrees
 * @property {() => boolean} trustsCertificate Whether there is one for localhost, in force and trusted.
 * @property {() => boolean} keepsCertificate Whether there is one at all.
 * @property {() => Promise<void>} makeCertificate
 * @property {() => Promise<void>} removeCertificate
 * @property {(registration: Registration) => boolean} isRegistered
 * @property {(registration: Registration) => void} register
 * @property {(registration: Registration) => void} unregister
 *
 * @typedef {object} Setting
 * @property {string} platform As `process.platform` has it.
 * @property {string} home The user's folder.
 * @property {string} manifest Where manifest.xml is.
 * @property {string} id The add-in's.
 * @property {boolean} web For Excel on the web, on any system.
 * @property {string} certificates The folder that the certificate is kept in.
 */

const windowsKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
const macFolder = "Library/Containers/com.microsoft.Excel/Data/Documents/wef";

/**
 * @param {Pick<Setting, "platform" | "home" | "id" | "web">} setting
 * @returns {Registration | null} Null where Excel is not on this machine.
 */
export function findRegistration({ platform, home, id, web }) {
  if (web) return null;
  if (platform === "win32") return { by: "registry", at: windowsKey, name: id };
  if (platform === "darwin") return { by: "folder", at: `${home}/${macFolder}`, name: `${id}.manifest.xml` };
  return null;
}

/**
 * @param {Setting} setting
 * @param {Machine} machine
 * @returns {Promise<boolean>} Whether the add-in can be used now.
 */
export async function sideload(setting, machine) {
  const registration = findRegistration(setting);
  if (registration === null && !setting.web) {
    machine.say(notHere);
    return false;
  }
  if (!machine.trustsCertificate()) {
    machine.say(whyCertificate(setting));
    if (!(await machine.agrees("Make this certificate and trust it?"))) {
      machine.say("Nothing was changed. Without the certificate Excel does not load the add-in from this machine.");
      return false;
    }
    await machine.makeCertificate();
  }
  if (registration !== null) machine.register(registration);
  machine.say(registration === null ? uploadWords(setting) : openWords);
  return true;
}

/**
 * @param {Setting} setting
 * @param {Machine} machine
 */
export async function removeSideloaded(setting, machine) {
  const registration = findRegistration(setting);
  if (registration === null) {
    machine.say(setting.web ? removeUploadedWords : notHere);
  } else if (machine.isRegistered(registration)) {
    machine.unregister(registration);
    machine.say("Excel no longer knows the add-in. Close and open Excel to see it go.");
  } else {
    machine.say("Excel does not know the add-in. There was nothing to take back.");
  }
  if (!machine.keepsCertificate()) return;
  machine.say("\nThe certificate for localhost is still there. Other add-ins that you develop use the same one.");
  if (!(await machine.agrees("Remove it and stop trusting it?"))) return;
  await machine.removeCertificate();
  machine.say("The certificate is gone.");
}

const notHere = `Excel does not run on Linux. Use the workbench, which needs no Excel:
  npm start
or Excel on the web:
  npm run sideload -- --web`;

/** @param {Pick<Setting, "platform" | "certificates">} setting */
function whyCertificate({ platform, certificates }) {
  const rights =
    platform === "linux" ? "\nThat takes the rights of an administrator: sudo asks for your password." : "";
  return `Excel loads an add-in over https alone, from your own machine too. That takes a certificate for "localhost".

Microsoft's office-addin-dev-certs makes one and tells this machine to trust it. It lasts 30 days.${rights}
It is kept in ${certificates}
with its key: who can read that can pass for "localhost" on this machine, and for nothing else.
Nothing is sent anywhere, and npm run sideload -- --remove takes it all back.
`;
}

const openWords = `Excel knows the add-in now.

1. Start its pages, and leave that running:   npm start
2. Close Excel and open it again.
3. On the Home tab choose Add-ins and, under Developer Add-ins, Maturity scorecard.
4. From then on its button, Scorecard, is on the Home tab.

To take it back:   npm run sideload -- --remove`;

/** @param {Pick<Setting, "manifest">} setting */
function uploadWords({ manifest }) {
  return `The certificate is there. Excel on the web is told of the add-in by yourself:

1. Start its pages, and leave that running:   npm start
2. Open a workbook in Excel on the web, in a browser on this machine.
3. On the Home tab choose Add-ins, then More Add-ins, My Add-ins, Upload My Add-in.
4. Choose this file:   ${manifest}
5. If the browser asks whether the page may reach devices on your network, allow it: the device is this machine.

To take it back:   npm run sideload -- --web --remove`;
}

const removeUploadedWords = `In Excel on the web, on the Home tab, choose Add-ins, then More Add-ins, My Add-ins. Choose the three dots beside
Maturity scorecard, then Remove.`;
